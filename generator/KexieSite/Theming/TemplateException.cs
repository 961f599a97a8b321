using System.Diagnostics.CodeAnalysis;
using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>
/// A template could not be rendered: the theme's bug or ours, never the writer's. <see cref="Finding"/> says it in the
/// user's language; <see cref="Exception.Message"/> is the same in English.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a finding there is nothing to say")]
public sealed class TemplateException : Exception
{
    internal TemplateException(string theme, string key, Diagnostic finding, Exception? inner = null)
        : base(finding.Message(TextTable.For(Language.English)), inner)
    {
        Theme = theme;
        Key = key;
        Finding = finding;
    }

    /// <summary>The theme that was rendered, or that brings the template.</summary>
    public string Theme { get; }

    /// <summary>The template's key.</summary>
    public string Key { get; }

    /// <summary>What happened and, where known, in which line of which template.</summary>
    public Diagnostic Finding { get; }
}
