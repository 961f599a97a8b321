using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Publishing;

namespace KexieSite.Cli;

/// <summary>The last line of a publication.</summary>
internal static class PublishSummary
{
    /// <summary>What changed for readers, and what <c>--back</c> would go to; or that nothing did.</summary>
    public static string Of(PublishOptions options, PublishResult result, TimeSpan elapsed, TextTable texts)
    {
        if (!result.Ok)
        {
            return texts[options.Back ? "cli.publish.refused.back" : "cli.publish.refused"];
        }

        var (key, change) = (Key(options), result.Change);
        return texts.Format(
            key, options.To, change.New, change.Changed, change.Removed, elapsed.TotalSeconds, Next(options, result.Back, texts), Time(result.Now));
    }

    private static string Key(PublishOptions options) => (options.DryRun, options.Back) switch
    {
        (true, true) => "cli.publish.would.back",
        (true, false) => "cli.publish.would",
        (false, true) => "cli.publish.went",
        (false, false) => "cli.publish.done",
    };

    private static string Next(PublishOptions options, PublishedVersion? back, TextTable texts) =>
        back is null ? texts["cli.publish.first"] : texts.Format(options.Back ? "cli.publish.back.more" : "cli.publish.back", Time(back));

    private static string Time(PublishedVersion? version) =>
        version?.Published.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
