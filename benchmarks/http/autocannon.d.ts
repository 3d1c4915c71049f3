/** What is used of autocannon, which brings no declarations. */
declare module "autocannon" {
  namespace autocannon {
    /** A request that is sent again and again; `setupRequest` may change it each time. */
    interface Request {
      readonly method: string
      readonly path: string
      readonly headers: { readonly [name: string]: string }
      readonly body?: string
      readonly setupRequest?: (request: Request) => Request
    }

    /** What came of a run; latencies in milliseconds. */
    interface Result {
      readonly duration: number
      readonly errors: number
      readonly timeouts: number
      readonly latency: { readonly p50: number; readonly p99: number; readonly max: number }
      readonly statusCodeStats: { readonly [status: string]: { readonly count: number } | undefined }
    }
  }

  /** Sends requests on so many connections for so many seconds. */
  function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly timeout: number
    readonly requests: ReadonlyArray<autocannon.Request>
  }): Promise<autocannon.Result>
  export = autocannon
}
