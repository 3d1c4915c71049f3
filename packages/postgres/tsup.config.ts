// How this package becomes JavaScript; the shared settings are in tsup.base.ts at the root.
import { library } from "../../tsup.base.ts"

export default library("src/index.ts")
