namespace KexieSite.Pictures;

/// <summary>What the first bytes of a picture file tell.</summary>
/// <param name="Format">What the file is.</param>
/// <param name="Size">Its size; null where the file is damaged or is none that a browser shows.</param>
/// <param name="HasLocation">Whether it tells where it was taken.</param>
/// <param name="Length">The length of the file in bytes.</param>
public sealed record PictureHeader(PictureFormat Format, PictureSize? Size, bool HasLocation, long Length);
