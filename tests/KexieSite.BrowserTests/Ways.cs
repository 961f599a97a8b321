using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>The ways in which a reader can have the site shown.</summary>
internal static class Ways
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Elder = "elder";

    public static readonly string[] All = [Light, Dark, Elder];

    public static BrowserNewContextOptions Options(string way) => new()
    {
        ColorScheme = way == Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };

    /// <summary>Turns elder mode on as a reader does, with the button of the page.</summary>
    public static async Task SwitchAsync(Visitor visitor, string way)
    {
        if (way == Elder)
        {
            await visitor.Page.Locator(".modes [data-elder]").ClickAsync();
        }
    }
}
