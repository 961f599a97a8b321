using KexieSite.Diagnostics;

namespace KexieSite.Checking.Pages;

/// <summary>What can be wrong with the pages as they are built, KX5801 to KX5899. Of an item's page the finding stands at its text.</summary>
public static class PageRules
{
    /// <summary>A page to which no other one leads, the site's map aside. {0}: its address.</summary>
    public static readonly DiagnosticRule Orphan = new("KX5801", Severity.Warning);

    /// <summary>A page without a title. {0}: its address.</summary>
    public static readonly DiagnosticRule NoTitle = new("KX5802", Severity.Warning);

    /// <summary>The home page or a text without a description; lists have none. {0}: the address.</summary>
    public static readonly DiagnosticRule NoDescription = new("KX5803", Severity.Warning);

    /// <summary>Two pages with one title. {0}: the title, {1}: the address of the other one, {2}: how many have it.</summary>
    public static readonly DiagnosticRule SameTitle = new("KX5804", Severity.Warning);

    /// <summary>Two elements of a page with one id. {0}: the id, {1}: the page's address.</summary>
    public static readonly DiagnosticRule SameId = new("KX5805", Severity.Warning);

    /// <summary>A page that weighs too much. {0}: its address, {1}: megabytes with its pictures, {2}: megabytes of its HTML, {3}: how many pictures.</summary>
    public static readonly DiagnosticRule TooHeavy = new("KX5806", Severity.Warning);
}
