namespace KexieSite.Importing.PlainText;

/// <summary>Numbers of one form that follow each other in a text, from 1.</summary>
internal sealed class NumberRow
{
    private int end;
    private bool isJoined = true;

    /// <summary>A row whose first number stands at a place.</summary>
    public NumberRow(int start) => Start = end = start;

    /// <summary>Where the first one stands.</summary>
    public int Start { get; }

    /// <summary>How many there are, which is the last one.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Adds the next number.</summary>
    /// <param name="index">Where it stands.</param>
    /// <param name="isJoined">Whether a comma or a semicolon stands before it.</param>
    public void Add(int index, bool isJoined)
    {
        Count++;
        end = index;
        this.isJoined &= isJoined;
    }

    /// <summary>Whether they are the points of one sentence: several, with nothing but commas and semicolons between them.</summary>
    public bool IsOfOneSentence(string text) => Count > 1 && isJoined && !text.AsSpan(Start, end - Start).ContainsAny('。', '！', '？');
}
