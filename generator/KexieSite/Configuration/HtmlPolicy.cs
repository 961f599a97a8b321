namespace KexieSite.Configuration;

/// <summary>What becomes of raw HTML in a text.</summary>
public enum HtmlPolicy
{
    /// <summary>It passes an allow-list; the rest is removed with a warning. The default.</summary>
    Sanitized,

    /// <summary>It is shown as text.</summary>
    None,

    /// <summary>It is published as it stands.</summary>
    Trusted,
}
