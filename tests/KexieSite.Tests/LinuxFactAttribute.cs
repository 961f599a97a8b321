namespace KexieSite.Tests;

/// <summary>A test of what only Linux tells programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Linux alone tells the time of a file's last change";
}

/// <inheritdoc cref="LinuxFactAttribute" />
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Linux alone tells the time of a file's last change";
}
