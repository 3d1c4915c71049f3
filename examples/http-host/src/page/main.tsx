/** Where the page begins. */
import { render } from "preact"
import "./style/page.css"
import "uplot/dist/uPlot.min.css"
import { App } from "./view/App.tsx"

const root = document.getElementById("page")
if (root !== null) render(<App />, root)
