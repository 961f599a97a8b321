using System.CommandLine;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>
/// Says what is wrong with a command line, in the user's language. It reads the parse result's structure, not the parser's
/// own messages: those have no language but the machine's.
/// </summary>
internal static class UsageCheck
{
    /// <summary>Every mistake of a command line, with a hint where a name is near; empty when it can be run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="common">The options of every command.</param>
    /// <param name="site">The absolute path of the folder that is taken for the site; empty where there is none to begin at.</param>
    /// <param name="texts">The texts.</param>
    public static IReadOnlyList<string> Complaints(ParseResult parsed, CommonOptions common, string site, TextTable texts)
    {
        var command = parsed.CommandResult.Command;
        if (command is not SiteCommand asked)
        {
            return [NoCommand(parsed, command, texts)];
        }

        if (site.Length == 0)
        {
            return [texts.Format("cli.usage.noFolder", common.Site.Name)];
        }

        var options = common.All.Concat(command.Options).ToArray();

        // An unknown option is taken for an argument where the command has some.
        var taken = parsed.CommandResult.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-')).ToList();
        var unknown = parsed.UnmatchedTokens.Concat(taken).Select(token => Unknown(token, command, options, texts)).ToList();
        var values = options.OfType<ValueOption>().Select(option => ValueComplaint(option, parsed, texts)).OfType<string>().ToArray();
        if (command is not CheckCommand && common.IsSarif(parsed))
        {
            return [.. unknown, .. values, texts["cli.usage.sarif"]];
        }

        var own = taken.Count == 0 ? asked.Complaints(parsed, texts) : [];
        return values.Length == 0 && asked.NeedsFolder && !Directory.Exists(site)
            ? [.. unknown, texts.Format("cli.usage.not.folder", common.Site.Name, site)]
            : [.. unknown, .. values, .. own];
    }

    private static string NoCommand(ParseResult parsed, Command root, TextTable texts)
    {
        if (parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is not { } written)
        {
            return texts["cli.usage.noCommand"];
        }

        var complaint = texts.Format("cli.usage.unknownCommand", written);
        return NearestName.Of(written, root.Subcommands.Select(c => c.Name)) is { } near
            ? texts.Format("cli.usage.nearest", complaint, near)
            : complaint;
    }

    private static string Unknown(string token, Command command, IEnumerable<Option> options, TextTable texts)
    {
        if (!token.StartsWith('-'))
        {
            return texts.Format("cli.usage.unexpected", token, command.Name);
        }

        var complaint = texts.Format("cli.usage.unknownOption", token, command.Name);
        var name = token.Split('=', ':')[0];
        return NearestName.Of(name, options.Select(o => o.Name)) is { } near
            ? texts.Format("cli.usage.nearest", complaint, near)
            : complaint;
    }

    private static string? ValueComplaint(ValueOption option, ParseResult parsed, TextTable texts)
    {
        if (parsed.GetResult(option) is not { } given)
        {
            return null;
        }

        // An option's name in the place of a value: the value was forgotten.
        var value = option.In(parsed) ?? "";
        return value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal)
            ? texts.Format("cli.usage.noValue", option.Name, new TextKey("cli.value." + option.Kind))
            : given.IdentifierTokenCount > 1 ? texts.Format("cli.usage.repeated", option.Name)
            : option.Accepts(value) ? null
            : texts.Format("cli.usage.not." + option.Kind, option.Name, value);
    }
}
