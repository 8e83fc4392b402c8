/** npm hands a Ctrl-C on that the terminal has already delivered: two signals so close are one. */
const oneSignalMs = 500;
/** Longest that stopping may take; after that the system takes back what is left. */
const stopWithinMs = 35_000;

/**
 * Keeps the process until SIGTERM or SIGINT, then closes and exits with 0. A second signal ends it at once;
 * nothing is lost by that, the store knows what was open.
 */
export function runUntilStopped(close: () => Promise<void>): Promise<never> {
  return new Promise(() => {
    let firstAt = 0;
    const stop = () => {
      if (firstAt === 0) {
        firstAt = Date.now();
        setTimeout(() => process.exit(1), stopWithinMs).unref();
        close().then(
          () => process.exit(0),
          (error: unknown) => {
            process.stderr.write(
              `Stopping failed: ${error instanceof Error ? error.message : String(error)}\n`,
            );
            process.exit(1);
          },
        );
      } else if (Date.now() - firstAt > oneSignalMs) {
        process.exit(130);
      }
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
