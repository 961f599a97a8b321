namespace KexieSite.Cli;

/// <summary>What the process tells the shell.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>The content has errors, or with <c>--strict</c> warnings; nothing was written.</summary>
    Content = 1,

    /// <summary>Wrong usage, or something around the content: no site, disk, permissions, a folder in use, a template that throws.</summary>
    Environment = 2,

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 and the signal's number.</summary>
    Interrupted = 130,
}
