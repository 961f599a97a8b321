namespace KexieSite.Importing.Repair;

/// <summary>Why a place of a text was changed.</summary>
public enum RepairKind
{
    /// <summary>Bytes that could not be read in the file's encoding.</summary>
    LostBytes,

    /// <summary>Characters that were cut in two when a program wrote into the middle of them.</summary>
    SplitCharacters,

    /// <summary>The reading of a character in brackets behind it: <c>協(xié)</c>.</summary>
    PinyinNote,

    /// <summary>Western punctuation beside Chinese characters.</summary>
    HalfWidthPunctuation,

    /// <summary>Marks that mean nothing: a lone backtick, <c>? ??</c> for blanks, doubled commas.</summary>
    StrayMark,

    /// <summary>Traditional characters.</summary>
    Traditional,

    /// <summary><c>二00七年</c>, and document numbers with brackets other than 〔 〕.</summary>
    NumberForm,

    /// <summary>Lines that belong to the web page the text was copied from.</summary>
    SiteLine,
}
