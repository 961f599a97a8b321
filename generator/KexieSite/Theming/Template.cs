using System.Reflection;
using KexieSite.Paths;
using Microsoft.AspNetCore.Razor.Hosting;
using RazorLight;

namespace KexieSite.Theming;

/// <summary>A compiled template: a type that the SDK's Razor compiler made from a <c>.cshtml</c> file.</summary>
/// <param name="Key">The path below <c>Templates/</c> without extension: <c>partials/list</c>.</param>
/// <param name="Page">The compiled type.</param>
/// <param name="Theme">The name of the theme that brings it.</param>
/// <param name="File">Its source in the site; null for the built-in theme.</param>
internal sealed record Template(string Key, Type Page, string Theme, SourcePath? File)
{
    private const string Root = "/Templates/";
    private const string Extension = ".cshtml";
    private const string Imports = "/_ViewImports.cshtml";

    /// <summary>The type its <c>@model</c> line names; <see cref="object"/> when it names none.</summary>
    public Type Model { get; } = ModelOf(Page);

    /// <summary>Whether it inherits the page of a theme, as <c>_ViewImports.cshtml</c> has it.</summary>
    public bool IsPage => Page.IsAssignableTo(typeof(TemplatePage));

    /// <summary>A page to render once: pages hold the state of their rendering.</summary>
    public TemplatePage Create() => (TemplatePage)Activator.CreateInstance(Page)!;

    /// <summary>
    /// The templates of a theme's assembly: the Razor compiler lists them in the assembly's attributes. The folder is the
    /// theme's in the site; null for the built-in theme.
    /// </summary>
    public static IEnumerable<Template> In(Assembly assembly, string theme, SourcePath? folder) =>
        from item in assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        let key = KeyOf(item.Identifier)
        where key is not null
        select new Template(key, item.Type, theme, folder?.Combine(Root[1..] + key + Extension));

    /// <summary>The key of a template's path; null for a file that is no template (<c>_ViewImports</c>, another folder).</summary>
    internal static string? KeyOf(string path)
    {
        var normalized = path.Replace('\\', '/');
        var start = normalized.LastIndexOf(Root, StringComparison.Ordinal);
        return start >= 0 && normalized.EndsWith(Extension, StringComparison.Ordinal) && !normalized.EndsWith(Imports, StringComparison.Ordinal)
            ? normalized[(start + Root.Length)..^Extension.Length]
            : null;
    }

    private static Type ModelOf(Type page)
    {
        var type = page;
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TemplatePage<>)))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0] ?? typeof(object);
    }
}
