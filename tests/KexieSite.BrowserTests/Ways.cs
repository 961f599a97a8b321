using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>The ways in which a reader can have the site shown.</summary>
internal static class Ways
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Elder = "elder";
    public const string DarkElder = "elder and dark";
    public const string Contrast = "more contrast";
    public const string DarkContrast = "more contrast and dark";
    public const string ForcedColors = "forced colours";

    // RunAxe of the package opens a second page at each run, for pages with frames of other sites, and brings home what is in order too.
    private const string RunAxe = """
        async measuresContrast => {
          const { violations, passes } = await axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: measuresContrast } } });
          if (passes.length < 10) throw new Error(`axe looked at ${passes.length} rules only`);
          return violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join('; ')}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Those that every kind of page is looked at in.</summary>
    public static readonly string[] Common = [Light, Dark, Elder];

    /// <summary>Those that only change colours that a few kinds of page have between them.</summary>
    public static readonly string[] Rare = [DarkElder, Contrast, DarkContrast, ForcedColors];

    /// <summary>What a browser says that was told nothing.</summary>
    public static PageEmulateMediaOptions Unset => new()
    {
        Media = Media.Null,
        ColorScheme = ColorScheme.Null,
        Contrast = Microsoft.Playwright.Contrast.Null,
        ForcedColors = Microsoft.Playwright.ForcedColors.Null,
        ReducedMotion = ReducedMotion.Null,
    };

    /// <summary>What axe finds on the page in view, looked at in one way after the other.</summary>
    public static async Task<IReadOnlyList<string>> RunAxeAsync(Visitor visitor, IEnumerable<string> ways)
    {
        var found = new List<string>();
        await visitor.Page.EvaluateAsync(Axe);
        foreach (var way in ways)
        {
            await SwitchAsync(visitor, way);
            // Forced colours are the reader's own; axe measures those of the stylesheet behind them.
            var told = await visitor.Page.EvaluateAsync<string[]>(RunAxe, way != ForcedColors);
            found.AddRange(told.Select(violation => $"{way}: {violation}"));
        }

        return found;
    }

    /// <summary>Shows the page in view in a way; elder mode is turned on and off as a reader does, with the button of the page.</summary>
    public static async Task SwitchAsync(Visitor visitor, string way)
    {
        await visitor.Page.EmulateMediaAsync(new()
        {
            ColorScheme = way is Dark or DarkElder or DarkContrast ? ColorScheme.Dark : ColorScheme.Light,
            Contrast = way is Contrast or DarkContrast ? Microsoft.Playwright.Contrast.More : Microsoft.Playwright.Contrast.NoPreference,
            ForcedColors = way == ForcedColors ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var button = visitor.Page.Locator(".modes [data-elder]");
        var isElder = await button.GetAttributeAsync("aria-pressed") == "true";
        if (isElder != (way is Elder or DarkElder))
        {
            await button.ClickAsync();
        }
    }
}
