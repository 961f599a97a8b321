using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace KexieSite.Bench.FirstCalls;

/// <summary>The types of a published program, by their names. What the program shares with this one is this one's.</summary>
internal sealed class ProgramTypes
{
    private static readonly Dictionary<string, Type> Primitives = new(StringComparer.Ordinal)
    {
        ["bool"] = typeof(bool),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["char"] = typeof(char),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
    };

    private readonly Dictionary<string, List<Type>> types = new(StringComparer.Ordinal);

    /// <param name="folder">The folder of the published program.</param>
    public ProgramTypes(string folder)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.GetFullPath(Path.Join(folder, name.Name + ".dll")) is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            foreach (var type in TypesOf(Path.GetFileNameWithoutExtension(file)))
            {
                if (!types.TryGetValue(type.FullName!, out var named))
                {
                    types.Add(type.FullName!, named = []);
                }

                named.Add(type);
            }
        }
    }

    /// <summary>Every method that a line of the list may tell of; where names do not tell overloads apart, all of them.</summary>
    public IEnumerable<MethodBase> Find(CompiledMethod compiled)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var type in Find(compiled.Type))
        {
            IEnumerable<MethodBase> members = compiled.Name is ".ctor" or ".cctor" ? type.GetConstructors(All) : type.GetMethods(All);
            foreach (var member in members.Where(m => m.Name == compiled.Name && m.GetParameters().Length == compiled.Parameters))
            {
                if (Close(member, compiled.Arguments) is { } method)
                {
                    yield return method;
                }
            }
        }
    }

    private MethodBase? Close(MethodBase member, ImmutableArray<TypeName> names)
    {
        if (member is not MethodInfo method || method.GetGenericArguments().Length != names.Length || names.Length == 0)
        {
            return names.Length == 0 ? member : null;
        }

        Type?[] arguments = [.. names.Select(a => Find(a).FirstOrDefault())];
        return arguments.Contains(null) ? null : Tried(() => method.MakeGenericMethod(arguments!));
    }

    private IEnumerable<Type> Find(TypeName name)
    {
        IEnumerable<Type> named = Primitives.TryGetValue(name.Name, out var primitive) ? [primitive] : types.GetValueOrDefault(name.Name, []);
        foreach (var type in named)
        {
            var closed = type;
            if (name.Arguments.Length > 0)
            {
                Type?[] arguments = [.. name.Arguments.Select(a => Find(a).FirstOrDefault())];
                closed = arguments.Contains(null) || arguments.Length != type.GetGenericArguments().Length ? null : Tried(() => type.MakeGenericType(arguments!));
            }

            if (closed is { IsGenericTypeDefinition: false })
            {
                yield return name.IsArray ? closed.MakeArrayType() : closed;
            }
        }
    }

    // The compiler's list tells an enumeration by its number type, which a type parameter may not allow.
    private static T? Tried<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> TypesOf(string assembly)
    {
        try
        {
            return Assembly.Load(assembly).GetTypes();
        }
        catch (ReflectionTypeLoadException incomplete)
        {
            return incomplete.Types.OfType<Type>();
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileNotFoundException or FileLoadException)
        {
            return [];
        }
    }
}
