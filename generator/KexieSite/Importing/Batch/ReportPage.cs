using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Parsing.Sanitizing;

namespace KexieSite.Importing.Batch;

/// <summary>The HTML of a report: what is written into it is text, never markup.</summary>
/// <param name="texts">The language.</param>
internal sealed class ReportPage(TextTable texts)
{
    /// <summary>By what a report is recognised, so that only a report is ever replaced.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"kexie import\">";

    private const string Style = """
        body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}
        th{background:#eee;white-space:nowrap}.n{text-align:right;white-space:nowrap}.draft{background:#fff4d6}.refused{background:#fde3e0}.known,.same,.brought,.hint{color:#555}
        .narrow{width:auto}a{color:#0b57a4}summary{cursor:pointer;padding:.3rem 0}li{margin:.3rem 0}
        @media(max-width:44rem){.wide tr,.wide td{display:block}.wide tr{margin:.6rem 0;border:1px solid #bbb}.wide tr:first-child{display:none}.wide td{border:0}
        .wide td.n{text-align:left}.wide td:empty{display:none}.wide td::before{content:attr(data-name) " ";color:#555}}
        section{border-top:1px solid #bbb;margin-top:1.5rem}pre{white-space:pre-wrap;background:#f5f5f5;padding:.6rem}
        """;

    private readonly StringBuilder page = new();

    /// <summary>The page from its first line to the title above everything.</summary>
    public ReportPage Head(string title)
    {
        _ = page.Append("<!DOCTYPE html>\n<html lang=\"").Append(texts.Language == Language.English ? "en" : "zh-CN").Append("\">\n<head>\n<meta charset=\"utf-8\">\n").Append(Mark)
            .Append("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.AppendEscaped(title);
        _ = page.Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        return Element("h1", title);
    }

    /// <summary>The whole page.</summary>
    public string Whole() => page.Append("</body>\n</html>\n").ToString();

    /// <summary>Begins an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="style">Its class; empty for none.</param>
    public ReportPage Open(string name, string style = "")
    {
        _ = page.Append('<').Append(name).Append(style.Length == 0 ? "" : $" class=\"{style}\"").Append(">\n");
        return this;
    }

    /// <summary>Ends an element.</summary>
    public ReportPage Close(string name)
    {
        _ = page.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>An element of words alone.</summary>
    public ReportPage Element(string name, string text, string style = "")
    {
        _ = page.Append('<').Append(name).Append(style.Length == 0 ? "" : $" class=\"{style}\"").Append('>');
        return Words(text).Close(name);
    }

    /// <summary>A heading, a paragraph … of words of the table.</summary>
    public ReportPage Text(string name, string key) => Element(name, texts[key]);

    /// <summary>Words.</summary>
    public ReportPage Words(string text)
    {
        page.AppendEscaped(text);
        return this;
    }

    /// <summary>Words that lead to a file; words alone where there is none.</summary>
    public ReportPage Link(string text, string? address)
    {
        if (address is null)
        {
            return Words(text);
        }

        _ = page.Append("<a href=\"");
        page.AppendEscaped(address);
        _ = page.Append("\">");
        _ = Words(text);
        _ = page.Append("</a>");
        return this;
    }

    /// <summary>The row of the names of columns.</summary>
    public ReportPage Header(params ReadOnlySpan<string> keys)
    {
        _ = Open("tr");
        foreach (var key in keys)
        {
            _ = Text("th", key);
        }

        return Close("tr");
    }

    /// <summary>A cell. On a narrow screen, where cells stand below each other, it says the name of its column.</summary>
    /// <param name="column">The key of that name.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="address">Where it leads, or null.</param>
    public ReportPage Cell(string column, string text, string? address = null)
    {
        _ = page.Append("<td data-name=\"").Append(texts[column]).Append("\">");
        return Link(text, address).Close("td");
    }

    /// <summary>A cell with a number.</summary>
    public ReportPage Number(string column, int number)
    {
        _ = page.Append("<td class=\"n\" data-name=\"").Append(texts[column]).Append("\">").Append(number);
        return Close("td");
    }
}
