using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace KexieSite.Bench.FirstCalls;

/// <summary>
/// Writes which methods a program would compile at run time as a profile for the compiler that compiles it ahead (<c>crossgen2 --mibc</c>).
/// A profile is an assembly: its method <c>AssemblyDictionary</c> names groups of methods by the assemblies that their types are in, and the
/// method of a group names its methods (<c>ldtoken</c>, <c>pop</c>); it is packed (zip). See <c>MIbcProfileParser</c> in dotnet/runtime.
/// </summary>
public static class FirstCallsProfile
{
    /// <summary>Writes the profile and returns how many methods it has.</summary>
    /// <param name="program">The folder of the published program.</param>
    /// <param name="lists">Files of the run time's compiler (<c>DOTNET_JitStdOutFile</c>).</param>
    /// <param name="profile">The file to write.</param>
    public static int Write(string program, IEnumerable<string> lists, string profile)
    {
        var types = new ProgramTypes(program);
        var methods = lists.SelectMany(File.ReadLines).Select(CompiledMethod.Of).OfType<CompiledMethod>().SelectMany(types.Find).Distinct().ToList();

        var assembly = new PersistedAssemblyBuilder(new AssemblyName("FirstCalls"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("FirstCalls");
        var dictionary = Global(module, "AssemblyDictionary");
        foreach (var (number, group) in methods.GroupBy(AssembliesOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Index())
        {
            var list = Global(module, $"Group{number}");
            foreach (var method in group.OrderBy(m => $"{m.DeclaringType} {m}", StringComparer.Ordinal))
            {
                Name(module, list.GetILGenerator(), method);
            }

            dictionary.GetILGenerator().Emit(OpCodes.Ldstr, group.Key);
            dictionary.GetILGenerator().Emit(OpCodes.Ldtoken, list);
            dictionary.GetILGenerator().Emit(OpCodes.Pop);
        }

        module.CreateGlobalFunctions();

        using var zip = new ZipArchive(File.Create(profile), ZipArchiveMode.Create);
        using var packed = zip.CreateEntry(Path.GetFileName(profile) + ".dll").Open();
        assembly.Save(packed);
        return methods.Count;
    }

    private static MethodBuilder Global(ModuleBuilder module, string name) =>
        module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);

    private static void Name(ModuleBuilder module, ILGenerator code, MethodBase method)
    {
        if (method is ConstructorInfo constructor)
        {
            // The generator knows no such instruction for a constructor; the format does.
            code.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken(constructor));
        }
        else
        {
            code.Emit(OpCodes.Ldtoken, (MethodInfo)method);
        }

        code.Emit(OpCodes.Pop);
    }

    // The first is where the method is defined; a semicolon ends each.
    private static string AssembliesOf(MethodBase method)
    {
        var home = NameOf(method.DeclaringType!);
        var others = method.DeclaringType!.GetGenericArguments().Concat(method is MethodInfo ? method.GetGenericArguments() : []).SelectMany(Parts).Select(NameOf);
        return string.Concat(others.Distinct(StringComparer.Ordinal).Where(o => o != home).Order(StringComparer.Ordinal).Prepend(home).Select(name => name + ";"));
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    private static string NameOf(Type type) => type.Assembly.GetName().Name!;
}
