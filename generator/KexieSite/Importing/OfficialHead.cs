namespace KexieSite.Importing;

/// <summary>Reads what stands above the text: the paper's name, number and title (GB/T 9704-2012, 7.2 and 7.3.1), and what copies have below the title.</summary>
internal static class OfficialHead
{
    // How far down the number and the title are looked for, and how many lines a title has.
    private const int Reach = 12;
    private const int MostTitleLines = 5;
    private const int MostLinesBelow = 4;

    /// <summary>Reads them, and says where the text begins.</summary>
    public static int Read(OfficialParts parts)
    {
        var start = AfterMarks(parts, AfterPaperHead(parts));
        var (end, title, isSure) = TitleFrom(parts, start);
        if (title.Length == 0)
        {
            return start;
        }

        parts.Add("title", title, title, isSure);
        if (!isSure)
        {
            return start;
        }

        for (var i = start; i < end; i++)
        {
            parts.Take(i, ("title", title));
        }

        // Other writers put the title both above the text and into it.
        var next = parts.SkipBlank(end);
        if (next < parts.Count && OfficialWords.Unstretched(parts.Text(next)) == title)
        {
            parts.Take(next, ("title", title));
            end = next + 1;
        }

        return BelowTitle(parts, end);
    }

    // A mark of secrecy or haste stands above the title and is never one.
    private static int AfterMarks(OfficialParts parts, int start)
    {
        while (start < parts.Count && (SecrecyMark.In(parts.Text(start)) is not null || OfficialWords.IsClassification(parts.Text(start))))
        {
            start = parts.SkipBlank(start + 1);
        }

        return start;
    }

    private static int AfterPaperHead(OfficialParts parts)
    {
        var start = parts.SkipBlank(0);
        for (var i = start; i < Math.Min(parts.Count, start + Reach); i++)
        {
            if (OfficialWords.Number(parts.Text(i)) is not { } number)
            {
                continue;
            }

            if (Enumerable.Range(start, i - start).Any(j => !IsOfPaper(parts.Text(j))))
            {
                return start;
            }

            parts.Add("number", number, parts.Text(i));
            parts.Take(i, ("number", number));
            DropPaper(parts, start, i);
            return parts.SkipBlank(i + 1);
        }

        return start;
    }

    private static bool IsOfPaper(string text) =>
        text.Length == 0 || OfficialWords.Masthead(text) is not null || OfficialWords.Office(text) is not null || OfficialWords.IsClassification(text) || SecrecyMark.In(text) is not null;

    private static void DropPaper(OfficialParts parts, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (SecrecyMark.In(parts.Text(i)) is not null)
            {
                continue; // whoever opens the text has to see it
            }

            if ((OfficialWords.Masthead(parts.Text(i)) ?? OfficialWords.Office(parts.Text(i))) is { } issuer)
            {
                parts.Add("issuer", issuer, parts.Text(i), isSure: false);
            }

            parts.Drop(i);
        }
    }

    private static (int End, string Title, bool IsSure) TitleFrom(OfficialParts parts, int start)
    {
        if (start >= parts.Count)
        {
            return (start, "", false);
        }

        if (!parts[start].IsTitle)
        {
            var line = OfficialWords.Unstretched(parts.Text(start));
            var isSure = OfficialWords.IsSurelyTitle(line) && parts[start].Place != LinePlace.Right && parts.SkipBlank(start + 1) < parts.Count;
            if (Divided(parts, start) is var (last, whole))
            {
                return (last + 1, whole, true);
            }

            return OfficialWords.IsPerhapsTitle(line) ? (start + 1, line, isSure) : (start, "", false);
        }

        var end = start;
        var title = "";
        while (end < parts.Count && end - start < MostTitleLines && IsTitleLine(parts, end))
        {
            var next = OfficialWords.Unstretched(parts.Text(end));
            title += title.Length > 0 && next.Length > 0 && char.IsAsciiLetterOrDigit(title[^1]) && char.IsAsciiLetterOrDigit(next[0]) ? " " + next : next;
            end++;
        }

        return (end, title, true);
    }

    // The standard divides a long title after the office, and where the words allow it (GB/T 9704-2012, 7.3.1).
    private static (int Last, string Title)? Divided(OfficialParts parts, int start)
    {
        var title = OfficialWords.Unstretched(parts.Text(start));
        var last = start;
        for (var next = parts.SkipBlank(start + 1); next < parts.Count && next - start < MostTitleLines; next = parts.SkipBlank(next + 1))
        {
            var line = OfficialWords.Unstretched(parts.Text(next));
            var goesOn = last == start && OfficialWords.Office(title) is not null ? line.StartsWith("关于", StringComparison.Ordinal)
                : title.Contains("关于", StringComparison.Ordinal) && !OfficialWords.EndsTitle(title) && OfficialWords.EndsTitle(line);
            if (!goesOn || !OfficialWords.IsPerhapsTitle(line))
            {
                break;
            }

            (title, last) = (title + line, next);
        }

        return last > start && OfficialWords.EndsTitle(title) && parts.SkipBlank(last + 1) < parts.Count ? (last, title) : null;
    }

    private static bool IsTitleLine(OfficialParts parts, int index) =>
        parts[index].IsTitle && SecrecyMark.In(parts.Text(index)) is null && OfficialWords.Day(parts.Text(index)) is null && OfficialWords.Number(parts.Text(index)) is null;

    // Copies have number, office and day below the title: (2021年12月13日), in the middle.
    private static int BelowTitle(OfficialParts parts, int start)
    {
        var end = start;
        for (var i = start; i < Math.Min(parts.Count, start + MostLinesBelow); i++)
        {
            var text = parts.Text(i);
            if (text.Length > 0 && !ReadBelow(parts, i, text))
            {
                break;
            }

            end = i + 1;
        }

        return end;
    }

    private static bool ReadBelow(OfficialParts parts, int index, string text)
    {
        if (OfficialWords.Number(text) is { } number)
        {
            parts.Add("number", number, text);
            parts.Take(index, ("number", number));
        }
        else if (OfficialWords.Day(text) is { } day)
        {
            parts.Add("date", OfficialWords.Written(day), text);
            parts.Take(index, ("date", OfficialWords.Written(day)));
        }
        else if (OfficialWords.Signature(text) is var (office, signed))
        {
            parts.Add("issuer", office, text);
            parts.Add("date", OfficialWords.Written(signed), text);
            parts.Take(index, ("issuer", office), ("date", OfficialWords.Written(signed)));
        }
        else if (OfficialWords.Office(text) is { } issuer && parts[index].Place is LinePlace.Centre or LinePlace.Unknown)
        {
            parts.Add("issuer", issuer, text);
            parts.Take(index, ("issuer", issuer));
        }
        else
        {
            return false;
        }

        return true;
    }
}
