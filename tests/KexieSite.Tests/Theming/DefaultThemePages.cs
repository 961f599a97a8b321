using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Diagnostics;
using KexieSite.Theming;
using KexieSite.Views;

namespace KexieSite.Tests.Theming;

/// <summary>The theme <c>kexie</c>, and its pages as it renders them from samples.</summary>
public abstract class DefaultThemePages : IAsyncLifetime, IDisposable
{
    private readonly ThemeFolder folder = new();

    public static TheoryData<Language> Languages => [Language.Chinese, Language.English];

    private protected Theme Theme { get; private set; } = null!;

    public async Task InitializeAsync() => Theme = (await folder.LoadAsync("kexie")).Value!;

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Theme.Dispose();
            folder.Dispose();
        }
    }

    protected static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected void AssertIsAsset(string href) => Assert.Contains(Theme.Assets, a => "/assets/" + a.Path == href);

    private protected SamplePages Samples(Language language) => new(Theme, language);

    protected async Task<IHtmlDocument> FullAsync(string key) => await RenderAsync(Samples(Language.Chinese).Full().Single(p => p.Key == key));

    protected async Task EachPageAsync(Language language, Action<string, PageView, IHtmlDocument> check)
    {
        foreach (var page in Samples(language).Full().Concat(Samples(language).Bare()))
        {
            check(page.Key, page.View, await RenderAsync(page));
        }
    }

    protected async Task<IHtmlDocument> RenderAsync((string Key, PageView View) page)
    {
        var output = new ArrayBufferWriter<byte>();
        await new TemplateHost(Theme).RenderAsync(page.Key, page.View, output);
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
