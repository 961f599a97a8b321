using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>What a check found, and how it can be put right without asking anybody.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Corrections">What puts it right, all or none of it; empty where a person must decide.</param>
public sealed record Finding(Diagnostic Diagnostic, ImmutableArray<Correction> Corrections)
{
    /// <summary>A finding that a person must decide.</summary>
    public static Finding Of(Diagnostic diagnostic) => new(diagnostic, []);
}

/// <summary>Characters of a text that are replaced by others.</summary>
/// <param name="Start">The offset of the first one in the text as it was decoded, with <c>\n</c> line ends.</param>
/// <param name="End">The offset behind the last one.</param>
/// <param name="Text">What takes their place.</param>
public sealed record Correction(int Start, int End, string Text);
