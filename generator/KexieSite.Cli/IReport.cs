namespace KexieSite.Cli;

/// <summary>A way to show what became of a command.</summary>
internal interface IReport
{
    /// <summary>Shows the outcome, whole.</summary>
    void Show(Outcome outcome);
}
