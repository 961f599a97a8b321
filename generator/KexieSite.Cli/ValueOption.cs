using System.CommandLine;

namespace KexieSite.Cli;

/// <summary>An option with one value. It has no language: its texts are looked up when help or a complaint is shown.</summary>
internal sealed class ValueOption : Option<string>
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name with <c>--</c>.</param>
    /// <param name="kind">What its value is: the texts <c>cli.value.{kind}</c> and <c>cli.usage.not.{kind}</c>.</param>
    public ValueOption(string name, string kind)
        : base(name) => Kind = kind;

    /// <summary>What the value is.</summary>
    public string Kind { get; }

    /// <summary>Whether a value can be taken; anything can, unless set.</summary>
    public Func<string, bool> Accepts { get; init; } = _ => true;

    /// <summary>The value as written; null where the option is not there or has no value.</summary>
    public string? In(ParseResult parsed) => parsed.GetResult(this)?.Tokens is [var token, ..] ? token.Value : null;
}
