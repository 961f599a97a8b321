namespace KexieSite.Chinese;

/// <summary>Full-width forms, as a Chinese input method leaves them in numbers and keys.</summary>
public static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const char IdeographicSpace = '\u3000';
    private const int Distance = First - '!';

    /// <summary>
    /// Turns full-width ASCII (<c>２０２１：Ａ</c>) and the ideographic space into their half-width forms. The length stays
    /// the same, so columns stay true. A text without them is returned as it is.
    /// </summary>
    public static string Fold(string text) =>
        text.Any(c => Fold(c) != c)
            ? string.Create(text.Length, text, static (folded, source) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = Fold(source[i]);
                }
            })
            : text;

    /// <summary>The half-width form of one character, or the character itself.</summary>
    public static char Fold(char character) => character switch
    {
        IdeographicSpace => ' ',
        >= First and <= Last => (char)(character - Distance),
        _ => character,
    };
}
