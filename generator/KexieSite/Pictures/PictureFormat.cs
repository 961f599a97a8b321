namespace KexieSite.Pictures;

/// <summary>What a picture file is by its first bytes, whatever its name says; an SVG is a text and none of these.</summary>
public enum PictureFormat
{
    /// <summary>No picture, or none that is known.</summary>
    Unknown,

    /// <summary>JPEG, ISO/IEC 10918-1.</summary>
    Jpeg,

    /// <summary>PNG, ISO/IEC 15948.</summary>
    Png,

    /// <summary>GIF 87a or 89a.</summary>
    Gif,

    /// <summary>WebP, RFC 9649.</summary>
    Webp,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>HEIF as telephones write it; few browsers show it.</summary>
    Heic,

    /// <summary>TIFF; few browsers show it.</summary>
    Tiff,

    /// <summary>A Windows bitmap: shown, but many times larger than it need be.</summary>
    Bitmap,
}
