namespace KexieSite.Tests.Writing;

/// <summary>Tiny sites: names and texts.</summary>
internal static class Sites
{
    /// <summary>Three pages and a file.</summary>
    public static Dictionary<string, string> Small => new(StringComparer.Ordinal)
    {
        ["index.html"] = "首页",
        ["activities/2021/kepuri/index.html"] = "全国科普日",
        ["activities/2021/index.html"] = "二〇二一年",
        ["feed.xml"] = "<feed/>",
    };

    /// <summary><see cref="Small"/> a year later: one page as before, one changed, two gone, two new, in another order.</summary>
    public static Dictionary<string, string> Later => new(StringComparer.Ordinal)
    {
        ["years/2022/index.html"] = "二〇二二年",
        ["index.html"] = "新页",
        ["feed.xml"] = "<feed/>",
        ["activities/2022/kepuri/index.html"] = "科普进校园",
    };

    /// <summary>A site whose files stand where <see cref="Small"/> has folders, and the other way round.</summary>
    public static Dictionary<string, string> Reshaped => new(StringComparer.Ordinal)
    {
        ["index.html"] = "首页",
        ["activities"] = "从前的文件夹",
        ["feed.xml/index.html"] = "从前的文件",
    };
}
