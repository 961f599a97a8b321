namespace KexieSite.Diagnostics;

/// <summary>A language that texts for people are written in.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, <c>zh-CN</c>: the default.</summary>
    Chinese,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
