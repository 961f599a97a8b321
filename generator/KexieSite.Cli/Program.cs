using System.Runtime.InteropServices;
using KexieSite.Cli;

using var cancel = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await KexieCommand.RunAsync(args, Surroundings.OfProcess(), cancel.Token);

// The first signal asks the command to stop; a second one ends the process at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !cancel.IsCancellationRequested;
    cancel.Cancel();
}
