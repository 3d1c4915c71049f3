#!/usr/bin/env node
/** The service: the books where the settings say, served until it is stopped. */
import "effect/schema/SchemaJITCompiler/enable"
import * as Run from "./operate/Run.ts"

Run.main()
