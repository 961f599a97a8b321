using System.CommandLine;
using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>The help of a command, in the user's language. Columns are counted in cells: a Han character fills two.</summary>
/// <param name="texts">The texts.</param>
/// <param name="width">The cells of a line.</param>
internal sealed class HelpPage(TextTable texts, int width)
{
    private const int Indent = 2;
    private const int Gap = 2;

    private readonly StringBuilder page = new();

    /// <summary>The help of <paramref name="command"/>.</summary>
    public string Of(Command command, CommonOptions common)
    {
        var isRoot = command is not SiteCommand;
        Paragraph(texts[isRoot ? "cli.about" : "cli.command." + command.Name]);
        page.AppendLine();
        Paragraph(texts[isRoot ? "cli.help.usage" : "cli.help.usage." + command.Name]);
        if (isRoot)
        {
            Section("cli.help.commands", command.Subcommands.Select(c => ("kexie " + c.Name, texts["cli.command." + c.Name])));
        }
        else if (command.Options.Count > 0)
        {
            Section("cli.help.options", command.Options.Select(option => Row(option, command.Name)));
        }

        Section("cli.help.common", common.All.Select(option => Row(option)));
        if (isRoot)
        {
            page.AppendLine();
            Paragraph(texts["cli.help.more"]);
        }

        return page.ToString();
    }

    // An option may mean something else with one command.
    private (string Name, string Meaning) Row(Option option, string command = "")
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Prepend(option.Name));
        var value = option is ValueOption valued ? $" <{texts["cli.value." + valued.Kind]}>" : "";
        var own = texts[$"cli.option.{command}.{option.Name[2..]}"];
        return (names + value, own.Length > 0 ? own : texts["cli.option." + option.Name[2..]]);
    }

    private void Paragraph(string text)
    {
        foreach (var line in Cells.Wrap(text, width))
        {
            page.AppendLine(line);
        }
    }

    private void Section(string heading, IEnumerable<(string Name, string Meaning)> rows)
    {
        page.AppendLine().AppendLine(texts[heading]);
        var all = rows.ToArray();
        var column = Indent + all.Max(row => Cells.Of(row.Name)) + Gap;
        foreach (var (name, meaning) in all)
        {
            var lines = Cells.Wrap(meaning, width - column);
            page.Append(' ', Indent).Append(name).Append(' ', column - Indent - Cells.Of(name)).AppendLine(lines[0]);
            foreach (var line in lines.Skip(1))
            {
                page.Append(' ', column).AppendLine(line);
            }
        }
    }
}
