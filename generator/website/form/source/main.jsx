// Puts the form into the page. Its data stands in a script of the site, or in the page itself
// where the page is one file.
import { createRoot } from "react-dom/client";
import { App } from "./app.jsx";

const place = document.getElementById("suggest");
const data = globalThis.suggestData ?? JSON.parse(document.getElementById("suggest-data").textContent);
createRoot(place).render(<App page={data} help={place.dataset.help} />);
