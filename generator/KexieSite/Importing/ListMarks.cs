namespace KexieSite.Importing;

/// <summary>Chooses the marks of lists so that two lists one right below the other stay two: a list ends where the mark changes.</summary>
internal sealed class ListMarks
{
    private string last = "";

    /// <summary>The mark of a list: <c>-</c> or <c>*</c>, and behind a number <c>.</c> or <c>)</c>.</summary>
    public string Next(ListBlock list)
    {
        last = list.Start is null ? (last == "-" ? "*" : "-") : last == "." ? ")" : ".";
        return last;
    }

    /// <summary>Something else stands between the lists.</summary>
    public string Nothing() => last = "";
}
