using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>Reads what stands below the text: attachments, signature, date (GB/T 9704-2012, 7.3.4 and 7.3.5), and who printed it (7.4.3).</summary>
internal static partial class OfficialTail
{
    private const int MostSigners = 4;
    private const int LongestAddressee = 40;

    /// <summary>Reads them, from <paramref name="start"/> on.</summary>
    public static void Read(OfficialParts parts, int start)
    {
        var end = parts.SkipBlankBackwards(parts.Count - 1);
        if (end > start && OfficialWords.IsImprint(parts.Text(end)))
        {
            parts.Drop(end);
            end = parts.SkipBlankBackwards(end - 1);
        }

        var last = end + 1;
        if (!SignedTwice(parts, start) && !SignedByTheOther(parts, start))
        {
            last = Signed(parts, start) ?? last;
        }

        ReadAttachments(parts, start, last);
    }

    // The date that ends the text: the first one behind which nothing stands but notes on copies, and attachments.
    private static int? Signed(OfficialParts parts, int start)
    {
        for (var i = Math.Max(start, 1); i < parts.Count; i++)
        {
            var text = parts.Text(i);
            if (parts.IsTaken(i) || text.Length is 0 or > 60 || !EndsText(parts, i))
            {
                continue;
            }

            if (OfficialWords.Signature(text) is var (office, signed))
            {
                parts.Add("issuer", office, text);
                _ = TakeDate(parts, i, signed, text);
                parts.Take(i, ("issuer", office), ("date", OfficialWords.Written(signed)));
                return i;
            }

            if (OfficialWords.Day(text) is { } day)
            {
                var first = TakeSigners(parts, start, i);
                _ = TakeDate(parts, i, day, text);
                return first;
            }
        }

        return null;
    }

    // A notice that forwards another one is signed where its own text ends. Both signatures stay, so that it shows who signed what.
    private static bool SignedTwice(OfficialParts parts, int start)
    {
        var signatures = Signatures(parts, start).Select(s => (s.Office, s.Day)).Distinct().ToList();
        if (signatures.Count < 2)
        {
            return false;
        }

        var isForwarding = OfficialWords.IsForwarding(parts.Title);
        foreach (var (office, day) in isForwarding ? signatures.Take(1) : signatures)
        {
            parts.Add("issuer", office, office, isForwarding);
            parts.Add("date", OfficialWords.Written(day), office, isForwarding);
        }

        return true;
    }

    private static List<(int Index, string Office, DateOnly Day)> Signatures(OfficialParts parts, int start) =>
        [.. Enumerable.Range(start, parts.Count - start).Where(i => !parts.IsTaken(i))
            .Select(i => (Index: i, Signed: SignatureAt(parts, i, start))).Where(s => s.Signed is not null).Select(s => (s.Index, s.Signed!.Value.Office, s.Signed.Value.Day))];

    // Where the text of the other one stands below and only it is signed, who forwards it, and when, is not said.
    private static bool SignedByTheOther(OfficialParts parts, int start)
    {
        if (!OfficialWords.IsForwarding(parts.Title) || Signatures(parts, start) is not [var (index, office, day)] || !(HoldsAnother(parts, start, index) || IsOther(parts.Title, office)))
        {
            return false;
        }

        parts.Add("issuer", office, office, isSure: false);
        parts.Add("date", OfficialWords.Written(day), office, isSure: false);
        return true;
    }

    // A title, a number, or a second line that says whom it is for.
    private static bool HoldsAnother(OfficialParts parts, int start, int end)
    {
        var lines = Enumerable.Range(start, end - start).Where(i => !parts.IsTaken(i) && parts.Text(i).Length > 0 && OfficialWords.Office(parts.Text(i)) is null).ToList();
        return lines.Exists(i => parts[i].IsTitle || OfficialWords.IsSurelyTitle(parts.Text(i)) || OfficialWords.Number(parts.Text(i)) is not null)
            || lines.Count(i => parts.Text(i) is { Length: <= LongestAddressee } text && text[^1] is '：' or ':') > 1;
    }

    // 富源县科学技术协会关于转发…: who forwards is the title's office.
    private static bool IsOther(string title, string office) =>
        title.IndexOf("关于", StringComparison.Ordinal) is > 0 and var end && OfficialWords.Office(title[..end]) is { } own && own != office;

    private static (string Office, DateOnly Day)? SignatureAt(OfficialParts parts, int index, int start)
    {
        var text = parts.Text(index);
        return OfficialWords.Signature(text)
            ?? (OfficialWords.Day(text) is { } day && parts.SkipBlankBackwards(index - 1) is var above && above >= start && OfficialWords.Office(parts.Text(above)) is { } office ? (office, day) : null);
    }

    private static int TakeDate(OfficialParts parts, int index, DateOnly day, string text)
    {
        parts.Add("date", OfficialWords.Written(day), text);
        parts.Take(index, ("date", OfficialWords.Written(day)));
        return index;
    }

    private static int TakeSigners(OfficialParts parts, int start, int date)
    {
        var signers = new List<string>();
        var lines = new List<int>();
        var first = date;
        var i = parts.SkipBlankBackwards(date - 1);
        while (i >= start && signers.Count < MostSigners && OfficialWords.Office(parts.Text(i)) is { } office)
        {
            signers.Insert(0, office);
            lines.Add(i);
            first = i;
            i = parts.SkipBlankBackwards(i - 1);
        }

        if (signers.Count > 0)
        {
            var issuer = string.Join('、', signers);
            parts.Add("issuer", issuer, issuer);
            lines.ForEach(line => parts.Take(line, ("issuer", issuer)));
        }

        return first;
    }

    private static bool EndsText(OfficialParts parts, int date)
    {
        var next = parts.SkipBlank(date + 1);
        return next >= parts.Count || parts.IsTaken(next) || OfficialWords.IsBelowDate(parts.Text(next));
    }

    private static void ReadAttachments(OfficialParts parts, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Attachments().Match(parts.Text(i)) is not { Success: true } match)
            {
                continue;
            }

            var next = i + 1;
            AddAttachment(parts, match.Groups["title"].Value);
            for (; next < end && ChineseHeading.Read(parts.Text(next)) is { Form: NumberForm.Arabic }; next++)
            {
                AddAttachment(parts, parts.Text(next));
            }

            TakeAttachments(parts, i, next, end);
            return;
        }
    }

    // Right above the signature they are what the standard calls the note on attachments, and no part of the text.
    private static void TakeAttachments(OfficialParts parts, int first, int next, int end)
    {
        for (var i = first; parts.SkipBlank(next) >= end && i < next; i++)
        {
            var written = parts.Text(i);
            parts.Take(i, [.. parts.Said("attachments").Where(title => written.Contains(title, StringComparison.Ordinal)).Select(title => ("attachments", title))]);
        }
    }

    // Only the title is known: the file itself has to be named by a person.
    private static void AddAttachment(OfficialParts parts, string written)
    {
        // Several may stand in one line: 1. 安排表 2. 报名表.
        foreach (var one in NextNumber().Split(written))
        {
            var title = one[(ChineseHeading.Read(one) is { Form: NumberForm.Arabic } number ? number.Length : 0)..].Trim();
            if (title.Length > 0)
            {
                parts.Add("attachments", title, "附件：" + one, isSure: false);
            }
        }
    }

    [GeneratedRegex("(?<=\\S)\\s+(?=[0-9]{1,2}[.．、]\\s?[^0-9\\s])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NextNumber();

    [GeneratedRegex("^附\\s?件\\s?[:：]\\s*(?<title>\\S.{1,80})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attachments();
}
