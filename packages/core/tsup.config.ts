// How this package becomes JavaScript; the shared settings are in tsup.base.ts at the root.
import { modules } from "../../tsup.base.ts"

export default modules("src/**/*.ts")
