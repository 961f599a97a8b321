namespace KexieSite.Searching;

/// <summary>
/// The character that always stands on one side of a gram, wherever it is found. 普日 always follows 科: then 科普日 is where
/// 普日 is, and no text must be read to know it.
/// </summary>
internal struct Neighbour
{
    private bool isKnown;

    /// <summary>The character; zero where there are several.</summary>
    public char Only { get; private set; }

    public void Add(char beside)
    {
        Only = !isKnown || Only == beside ? beside : '\0';
        isKnown = true;
    }
}
