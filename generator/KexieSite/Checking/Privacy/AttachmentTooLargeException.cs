namespace KexieSite.Checking.Privacy;

/// <summary>An attachment holds more than is read of one.</summary>
public sealed class AttachmentTooLargeException : Exception
{
    /// <inheritdoc />
    public AttachmentTooLargeException()
    {
    }

    /// <inheritdoc />
    public AttachmentTooLargeException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public AttachmentTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
