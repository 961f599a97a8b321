using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

    /// <summary>Those that every kind of page is looked at in.</summary>
    public static readonly string[] Common = [Light, Dark, Elder];

    /// <summary>Those that only change colours that a few kinds of page have between them.</summary>
    public static readonly string[] Rare = [DarkElder, Contrast, DarkContrast, ForcedColors];

    public static BrowserNewContextOptions Options(string way) => new()
    {
        ColorScheme = way is Dark or DarkElder or DarkContrast ? ColorScheme.Dark : ColorScheme.Light,
        Contrast = way is Contrast or DarkContrast ? Microsoft.Playwright.Contrast.More : Microsoft.Playwright.Contrast.NoPreference,
        ForcedColors = way == ForcedColors ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None,
        ReducedMotion = ReducedMotion.Reduce,
    };

    /// <summary>What axe finds on the page in view.</summary>
    public static async Task<AxeResultItem[]> RunAxeAsync(Visitor visitor, string way)
    {
        // Forced colours are the reader's own; axe measures those of the stylesheet behind them.
        var contrast = new RuleOptions { Enabled = way != ForcedColors };
        var options = new AxeRunOptions { Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["color-contrast"] = contrast } };
        return (await visitor.Page.RunAxe(options)).Violations;
    }

    /// <summary>Turns elder mode on as a reader does, with the button of the page.</summary>
    public static async Task SwitchAsync(Visitor visitor, string way)
    {
        if (way is Elder or DarkElder)
        {
            await visitor.Page.Locator(".modes [data-elder]").ClickAsync();
        }
    }
}
