namespace KexieSite.Importing.Repair;

/// <summary>What a whole text shows of its damage, so that its pieces can be repaired one by one and a clean text is left alone.</summary>
public sealed class RepairEvidence
{
    private readonly Lazy<WordingModel> wording;

    private RepairEvidence(string text)
    {
        HasPinyinNotes = PinyinNotes.AreIn(text);
        IsTraditional = TraditionalWords.AreRuleOf(text);
        IsHalfWidth = HalfWidthPunctuation.IsRuleOf(text);
        wording = new Lazy<WordingModel>(() => new WordingModel(text));
    }

    /// <summary>Whether it was sown with readings (<c>協(xié)</c>): only then were bytes split, and only then brackets with letters are taken out.</summary>
    public bool HasPinyinNotes { get; }

    /// <summary>Whether it is written in traditional characters.</summary>
    public bool IsTraditional { get; }

    /// <summary>Whether its punctuation is Western throughout.</summary>
    public bool IsHalfWidth { get; }

    internal WordingModel Wording => wording.Value;

    /// <summary>Looks at a whole text.</summary>
    public static RepairEvidence Of(string text) => new(text);
}
