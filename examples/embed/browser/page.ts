/**
 * The page: what is pressed becomes an order at the desk, and what the desk shows becomes two tables.
 */
import { format, ofInstant } from "@servicebook/core/time/CivilDate"
import { defaultZone } from "@servicebook/core/time/Window"
import * as Desk from "./Desk.ts"

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`页面缺少元素 ${id}。 / the page has no element ${id}`)
  return found
}

const acts: ReadonlyArray<readonly [Desk.Act, string, (complaint: Desk.Complaint) => boolean]> = [
  ["answer", "答复 / Answer", ({ answered }) => !answered],
  ["resolve", "解决 / Resolve", ({ state }) => state === "open"],
  ["verify", "检核 / Verify", ({ state, verified }) => state === "resolved" && !verified]
]

const states: { readonly [state in Desk.Complaint["state"]]: string } = {
  open: "未解决 / open",
  resolved: "已解决 / resolved",
  closed: "已关闭 / closed",
  withdrawn: "已撤回 / withdrawn"
}

/** A row of a table whose first cell names it. */
const row = (name: string, ...cells: ReadonlyArray<string | ReadonlyArray<HTMLElement>>): HTMLElement => {
  const made = document.createElement("tr")
  const head = document.createElement("th")
  head.setAttribute("scope", "row")
  head.textContent = name
  made.append(head)
  for (const content of cells) {
    const cell = document.createElement("td")
    if (typeof content === "string") cell.textContent = content
    else cell.append(...content)
    made.append(cell)
  }
  return made
}

/** The month of now, where windows begin by default. */
const month = (): string => format(ofInstant(Date.now(), defaultZone) ?? 0).slice(0, 7)

const person = (): Desk.Person => ((at("person") as HTMLSelectElement).value === "checker" ? "checker" : "clerk")

const start = async () => {
  const desk = await Desk.open()

  const show = async () => {
    const { complaints, figures } = await desk.view(month())
    const rows = complaints.map((complaint) => row(complaint.id, states[complaint.state], buttonsOf(complaint)))
    at("complaints").replaceChildren(...rows)
    at("figures").replaceChildren(
      ...figures.map(({ display, fraction, title }) => row(`${title.zh} / ${title.en}`, display, fraction))
    )
  }

  /** Carries out an order, tells what refuses it, and shows what is known afterwards. */
  const order = async (ordered: Promise<void>, focus: string) => {
    at("refusal").textContent = await ordered.then(
      () => "",
      (refused: Error) => refused.message
    )
    await show()
    // The tables were made anew: the keyboard goes on where it was, or where the next complaint begins.
    const next = document.getElementById(focus) ?? at("register")
    next.focus()
  }

  const buttonsOf = (complaint: Desk.Complaint): ReadonlyArray<HTMLElement> =>
    acts.flatMap(([act, title, isDue]) => {
      if (!isDue(complaint)) return []
      const button = document.createElement("button")
      button.type = "button"
      button.id = `${complaint.id}-${act}`
      button.textContent = title
      button.addEventListener("click", () => void order(desk.act(complaint.id, act, person()), button.id))
      return [button]
    })

  at("register").addEventListener("click", () => void order(desk.register(person()), "register"))
  await show()
}

void start()
