namespace KexieSite.Parsing;

/// <summary>What happens to raw HTML in Markdown: site.yml's <c>html</c>.</summary>
public enum HtmlPolicy
{
    /// <summary>Only the elements and attributes of the allow-list remain; what is removed is a warning at its line.</summary>
    Sanitized,

    /// <summary>Tags are shown as the text that was written, with a warning; comments are left out.</summary>
    None,

    /// <summary>Raw HTML is written as it is, its links and pictures too: only for writers who may run scripts on the site.</summary>
    Trusted,
}
