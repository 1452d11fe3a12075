namespace TextPipeline.Core.Plugins;

/// <summary>The factory interfaces of the contract on a loaded class.</summary>
internal static class FactoryInterface
{
    /// <summary>The type argument with which a class implements a generic interface; null where it does so not at all, or more than once.</summary>
    public static Type? ArgumentOf(Type type, Type genericInterface)
    {
        Type? argument = null;
        foreach (Type candidate in type.GetInterfaces())
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == genericInterface)
            {
                if (argument is not null)
                {
                    return null;
                }

                argument = candidate.GenericTypeArguments[0];
            }
        }

        return argument;
    }
}
