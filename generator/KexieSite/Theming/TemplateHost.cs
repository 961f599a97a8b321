using System.Buffers;
using System.Text;

namespace KexieSite.Theming;

/// <summary>
/// Renders a theme's templates to UTF-8. Safe to call from several threads at once: every call makes its own page.
/// </summary>
public sealed class TemplateHost(Theme theme)
{
    private readonly PageRenderer renderer = new(theme);

    /// <summary>The theme whose templates are rendered.</summary>
    public Theme Theme => theme;

    /// <summary>Renders a template with its layouts and partials.</summary>
    /// <param name="key">The template's key: <c>home</c>, <c>partials/list</c>.</param>
    /// <param name="model">What the template's <c>@model</c> line asks for; its layouts receive it too.</param>
    /// <param name="output">Receives the whole page as UTF-8 without BOM, or nothing when rendering fails.</param>
    /// <param name="cancel">Stops before the page and before each of its partials and layouts.</param>
    /// <exception cref="TemplateException">
    /// The template, a layout or a partial is missing, wants a model of another type, or throws.
    /// </exception>
    public async Task RenderAsync<T>(string key, T model, IBufferWriter<byte> output, CancellationToken cancel = default)
        where T : class
    {
        using var html = await renderer.RenderAsync(key, model, depth: 0, cancel);
        Encoding.UTF8.GetBytes(html.Written, output);
    }
}
