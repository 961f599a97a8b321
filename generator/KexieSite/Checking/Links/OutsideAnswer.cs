using KexieSite.Diagnostics;

namespace KexieSite.Checking.Links;

/// <summary>What an outside address answered.</summary>
/// <param name="Kind">How it stands with it.</param>
/// <param name="Detail">The new address, the status, or what went wrong.</param>
internal sealed record OutsideAnswer(OutsideState Kind, string Detail)
{
    /// <summary>The page is there.</summary>
    public static OutsideAnswer Fine { get; } = new(OutsideState.Fine, "");

    /// <summary>The detail for people: what went wrong with a connection is told in their language.</summary>
    public object Told => Kind != OutsideState.Silent ? Detail : new TextKey(Detail switch
    {
        "timeout" => "check.silent.timeout",
        nameof(HttpRequestError.NameResolutionError) => "check.silent.name",
        nameof(HttpRequestError.SecureConnectionError) => "check.silent.secure",
        _ => "check.silent.connection",
    });
}

/// <summary>How it stands with an outside address.</summary>
internal enum OutsideState
{
    /// <summary>There.</summary>
    Fine,

    /// <summary>There under another address.</summary>
    Moved,

    /// <summary>Gone.</summary>
    Dead,

    /// <summary>It answers, but not to programs, or with an error that may pass.</summary>
    Doubtful,

    /// <summary>No answer in time, or no connection.</summary>
    Silent,
}
