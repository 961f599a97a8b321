namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>In which form of an example a file is there.</summary>
internal enum ExampleRole
{
    /// <summary>In both.</summary>
    Given,

    /// <summary>Where the finding is.</summary>
    Wrong,

    /// <summary>Where it is no more.</summary>
    Right,
}

/// <summary>A block of an example.</summary>
/// <param name="Role">In which form it is there.</param>
/// <param name="Kind">What the text stands for: the empty word for a text in UTF-8, else one of <see cref="ExampleBytes"/> or <c>link</c>, <c>pipe</c>, <c>command</c>.</param>
/// <param name="Path">Where the file lies in the site; empty for a command.</param>
/// <param name="Before">The lines of the file that stand before the text and are not shown.</param>
/// <param name="Text">What is shown.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record ExampleFile(ExampleRole Role, string Kind, string Path, string Before, string Text, string After)
{
    /// <summary>The kind of a block whose lines are commands.</summary>
    public const string Command = "command";

    /// <summary>The lines before the text.</summary>
    public int FirstLine => Before.Count(c => c == '\n');

    /// <summary>The whole file as text.</summary>
    public string Whole => Before + ExampleBytes.Repeated(Text) + After;
}
