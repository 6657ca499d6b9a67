"""What content may say: frozen pydantic models, one module an entity."""
