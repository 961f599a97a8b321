namespace KexieSite.Cli;

/// <summary>What a terminal can do.</summary>
/// <param name="Width">Its cells a line.</param>
/// <param name="Colour">Whether colours are wanted: not with <c>NO_COLOR</c> (no-color.org), not on a dumb terminal.</param>
/// <param name="Animated">Whether the cursor can be moved, so that progress can be shown and wiped away.</param>
internal sealed record Screen(int Width, bool Colour, bool Animated)
{
    private const int UsualWidth = 80;
    private const int LeastWidth = 30;

    /// <summary>What is known of a terminal from its width (0 where unknown) and the environment.</summary>
    public static Screen Of(int width, Func<string, string?> environment)
    {
        var isDumb = environment("TERM") == "dumb";
        var isColourless = !string.IsNullOrEmpty(environment("NO_COLOR"));
        return new(width >= LeastWidth ? width : UsualWidth, !isDumb && !isColourless, !isDumb);
    }
}
