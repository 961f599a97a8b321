using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KexieSite.Diagnostics;
using RazorLight;

namespace KexieSite.Theming;

/// <summary>
/// Runs RazorLight's pages: the page, then the layout around it, then the layout around that. RazorLight's own
/// TemplateRenderer does the same, but loads Roslyn for its options and the dynamic binder for every partial.
/// </summary>
internal sealed class PageRenderer(Theme theme)
{
    private const int MaximumDepth = 64;

    // Chinese stays readable in the page's source; what HTML reserves is escaped all the same.
    private readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page with its layouts; the caller disposes of it.</summary>
    public async Task<PooledHtml> RenderAsync(string key, object? model, int depth, CancellationToken cancel)
    {
        if (depth > MaximumDepth)
        {
            throw Failed(ThemeRules.EndlessPartials, key, MaximumDepth);
        }

        var context = new PageContext { Model = model };
        var (page, html) = await RunAsync(key, context, depth, around: null, cancel);
        var layouts = new List<string>();
        while (!string.IsNullOrEmpty(page.Layout))
        {
            if (layouts.Contains(page.Layout, StringComparer.Ordinal))
            {
                throw Failed(ThemeRules.CircularLayout, key, string.Join(" → ", layouts.Append(page.Layout)));
            }

            layouts.Add(page.Layout);
            using var body = html;
            (page, html) = await RunAsync(page.Layout, context, depth, (page, body), cancel);
        }

        return html;
    }

    private async Task<(TemplatePage Page, PooledHtml Html)> RunAsync(
        string key, PageContext context, int depth, (TemplatePage Page, PooledHtml Html)? around, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var html = new PooledHtml();
        context.Writer = html;
        context.ExecutingPageKey = key;
        var (template, page) = Open(key, context);
        page.IncludeFunc = (partial, model) => IncludeAsync(partial, model, context, depth, cancel);
        if (around is var (inner, body))
        {
            inner.IsLayoutBeingRendered = true;
            page.PreviousSectionWriters = inner.SectionWriters;
            page.BodyContent = body;
        }

        try
        {
            await page.ExecuteAsync();
            page.EnsureRenderedBodyOrSections();
        }
        catch (Exception e) when (e is not (TemplateException or OperationCanceledException))
        {
            throw Threw(template, e);
        }

        return (page, html);
    }

    private async Task IncludeAsync(string key, object? model, PageContext context, int depth, CancellationToken cancel)
    {
        using var html = await RenderAsync(key, model, depth + 1, cancel);
        html.WriteTo(context.Writer, encoder);
    }

    private (Template Template, TemplatePage Page) Open(string key, PageContext context)
    {
        var template = theme.Find(key) ?? throw Failed(ThemeRules.MissingTemplate, key);
        var page = template.Create();
        page.Key = key;
        page.HtmlEncoder = encoder;
        page.PageContext = context;
        if (context.Model is { } model)
        {
            if (!template.Model.IsInstanceOfType(model))
            {
                throw Failed(ThemeRules.WrongModel, key, Readable(template.Model), Readable(model.GetType()));
            }

            page.SetModel(model);
        }

        return (template, page);
    }

    private TemplateException Failed(DiagnosticRule rule, string key, params IEnumerable<object> more) =>
        new(theme.Name, key, rule.At(theme.Find(key)?.File, null, [theme.Lineage, key, .. more]));

    /// <summary>The line is the innermost one of a template in the stack: a section's is its page's, not its layout's.</summary>
    private TemplateException Threw(Template template, Exception e)
    {
        var (at, span) = (
            from frame in new StackTrace(e, fNeedFileInfo: true).GetFrames()
            let key = frame.GetFileName() is { } file ? Template.KeyOf(file) : null
            let found = key is null ? null : theme.Find(key)
            where found is not null
            select (found, (SourceSpan?)SourceSpan.OnLine(frame.GetFileLineNumber(), Math.Max(1, frame.GetFileColumnNumber()), 0)))
            .FirstOrDefault((template, null));
        var finding = e is MissingAssetException missing
            ? ThemeRules.NoSuchAsset.At(at.File, span, at.Theme, at.Key, missing.Path, missing.Nearest)
            : ThemeRules.TemplateThrew.At(at.File, span, at.Theme, at.Key, $"{e.GetType().Name}: {e.Message}");
        return new TemplateException(at.Theme, at.Key, finding, e);
    }

    private static string Readable(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Readable))}>"
        : type.FullName ?? type.Name;
}
