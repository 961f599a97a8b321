namespace KexieSite.Pictures;

/// <summary>The size at which a browser shows a picture by itself: in CSS pixels, as it stands after it was turned upright.</summary>
/// <param name="Width">Above 0.</param>
/// <param name="Height">Above 0.</param>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>The size of a picture that lies on its side.</summary>
    public PictureSize Turned => new(Height, Width);

    /// <summary>A size, or null where one side is missing.</summary>
    public static PictureSize? Of(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new PictureSize((int)width, (int)height) : null;
}
