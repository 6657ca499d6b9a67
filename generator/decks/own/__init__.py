"""An organisation's own template: opened, looked at, mapped, filled and checked again."""
