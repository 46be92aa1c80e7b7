package org.kaohe.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads every compiled class before it is loaded. A class may refer only to the classes and methods listed here, and
 * holds no jump backwards, so no loop. This does not trust the printer or the compiler: it is the second, independent
 * layer.
 */
public final class ClassGate {

    private static final String PACK = DrlPrinter.PACKAGE.replace('.', '/') + "/";

    /** Whole families a pack is made of: the rule model it builds, and the facts it reads. */
    private static final List<String> FAMILIES =
            List.of("org/drools/model/", "org/drools/modelcompiler/dsl/", "org/kaohe/core/fact/");

    /** Single classes. */
    private static final Set<String> CLASSES = Set.of(
            "org/kaohe/engine/Recording",
            "org/kaohe/engine/Steps",
            "org/drools/modelcompiler/util/EvaluationUtil",
            "org/drools/base/util/Drools",
            "org/drools/core/base/accumulators/CollectListAccumulateFunction",
            "org/drools/core/base/accumulators/CountAccumulateFunction",
            "org/drools/core/base/accumulators/BigDecimalSumAccumulateFunction",
            "org/drools/core/base/accumulators/IntegerSumAccumulateFunction",
            "org/drools/core/base/accumulators/LongSumAccumulateFunction",
            "org/drools/core/base/accumulators/MinAccumulateFunction",
            "org/drools/core/base/accumulators/BigDecimalMinAccumulateFunction",
            "org/drools/core/base/accumulators/IntegerMinAccumulateFunction",
            "org/drools/core/base/accumulators/LongMinAccumulateFunction",
            "org/drools/core/base/accumulators/BigDecimalMaxAccumulateFunction",
            "org/drools/core/base/accumulators/IntegerMaxAccumulateFunction",
            "org/drools/core/base/accumulators/LongMaxAccumulateFunction",
            "org/drools/core/base/accumulators/MaxAccumulateFunction",
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Comparable",
            "java/lang/CharSequence",
            "java/lang/Enum",
            "java/lang/RuntimeException",
            "java/math/BigDecimal",
            "java/math/MathContext",
            "java/math/RoundingMode",
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/List",
            "java/util/ArrayList",
            "java/util/Collection",
            "java/util/Objects");

    /** Methods of classes that are not allowed as a whole: what every generated enum and every model needs. */
    private static final Set<String> METHODS = Set.of(
            "java/lang/System.arraycopy",
            "java/util/Locale.ENGLISH",
            "java/time/format/DateTimeFormatter.ofPattern",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "java/util/regex/Pattern.compile",
            "java/util/regex/Pattern.matcher",
            "java/util/regex/Matcher.matches",
            "org/drools/util/DateUtils.getDateFormatMask");

    /** The one class outside the list that every model makes an object of. */
    private static final String MADE = "java/time/format/DateTimeFormatterBuilder";

    /** What the compiler needs to make a lambda or join texts; it hands nothing to a rule. */
    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/LambdaMetafactory.altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants");

    /** Named in signatures only by compiled lambdas. */
    private static final Set<String> SIGNATURE_ONLY = Set.of(
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/SerializedLambda",
            "java/io/Serializable",
            "java/lang/Override",
            "java/lang/Class",
            "java/util/function/Supplier",
            "java/lang/Throwable",
            "java/lang/Error",
            "java/lang/Exception",
            "java/lang/IllegalArgumentException",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/CallSite",
            "java/lang/invoke/MethodType",
            "java/lang/invoke/MethodHandle");

    /** Methods of otherwise allowed classes that reach out of the pack, steer the engine, or make huge values of small ones. */
    private static final Pattern REFUSED_METHODS =
            Pattern.compile("java/lang/(Integer|Long|Boolean)\\.(getInteger|getLong|getBoolean)"
                    + "|java/lang/Object\\.(wait|notify.*)"
                    + "|java/lang/String\\.(format|formatted|repeat|replaceAll|replaceFirst|split)"
                    + "|java/util/Collections\\.nCopies"
                    + "|java/math/BigDecimal\\.(pow|setScale|movePoint.*|scaleByPowerOfTen|toBigInteger.*)"
                    + "|org/drools/model/(Drools|RuleContext|DroolsEntryPoint)\\..*");

    private ClassGate() {}

    /** What is wrong with the classes; empty when they may be loaded. */
    public static List<Problem> check(Map<String, byte[]> classes) {
        List<Problem> problems = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            Set<String> refused = new TreeSet<>();
            try {
                new ClassReader(bytes).accept(new Reader(refused), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            } catch (RuntimeException e) {
                refused.add("unreadable: " + e.getMessage());
            }
            if (!refused.isEmpty()) {
                problems.add(Problem.error("guard.class", Place.NOWHERE, name, String.join(", ", refused)));
            }
        });
        return problems;
    }

    /** Whether the loader of a pack may find a class of this name in its parent. */
    static boolean mayBeLoaded(String className) {
        String name = className.replace('.', '/');
        return isAllowed(name)
                || SIGNATURE_ONLY.contains(name)
                || METHODS.stream().anyMatch(method -> method.startsWith(name + "."));
    }

    private static boolean isAllowed(String name) {
        return name.startsWith(PACK)
                || CLASSES.contains(name)
                || FAMILIES.stream().anyMatch(name::startsWith);
    }

    private static final class Reader extends ClassVisitor {

        private final Set<String> refused;

        Reader(Set<String> refused) {
            super(Opcodes.ASM9);
            this.refused = refused;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            if (!name.startsWith(PACK)) {
                refused.add("class " + name);
            }
            if (parent != null) {
                type(parent);
            }
            for (String each : interfaces) {
                if (!each.equals("java/io/Serializable")) {
                    type(each);
                }
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                refused.add("native " + name);
            }
            return name.equals("$deserializeLambda$") ? null : new Body(refused, name.equals("values"));
        }

        private void type(String name) {
            if (!isAllowed(name)) {
                refused.add(name);
            }
        }
    }

    private static final class Body extends MethodVisitor {

        private final Set<String> refused;
        private final Set<Label> passed = new java.util.HashSet<>();
        /** Whether it is the method of an enum that copies its own members. */
        private final boolean values;
        /** Whether the last instruction was a small whole number. */
        private boolean small;

        Body(Set<String> refused, boolean values) {
            super(Opcodes.ASM9);
            this.refused = refused;
            this.values = values;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            forward(label);
        }

        private void forward(Label label) {
            if (passed.contains(label)) {
                refused.add("loop");
            }
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
            forward(other);
            List.of(labels).forEach(this::forward);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
            forward(other);
            List.of(labels).forEach(this::forward);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                refused.add("monitor");
            }
            small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        }

        /** The compiler makes arrays for arguments and enums: of objects, and as long as it says right before. */
        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                refused.add("array");
            }
            small = opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            small = false;
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            refused.add("array");
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            boolean own = values && type.startsWith(PACK);
            if (opcode == Opcodes.ANEWARRAY && !small && !own) {
                refused.add("array");
            }
            small = false;
            type(Type.getObjectType(type));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            small = false;
            member(owner, name);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            small = false;
            member(owner, name);
        }

        private void member(String owner, String name) {
            Type type = Type.getObjectType(owner);
            String owned = type.getSort() == Type.ARRAY ? type.getElementType().getInternalName() : owner;
            boolean refusedMethod = REFUSED_METHODS.matcher(owner + "." + name).matches();
            if (refusedMethod || !isAllowed(owned) && !METHODS.contains(owner + "." + name)) {
                refused.add(owner + "." + name);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "." + bootstrap.getName())) {
                refused.add(bootstrap.getOwner() + "." + bootstrap.getName());
            }
            for (Object argument : arguments) {
                constant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            small = false;
            constant(value);
        }

        private void constant(Object value) {
            if (value instanceof Handle handle) {
                visitMethodInsn(0, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
            } else if (value instanceof Type type && type.getSort() != Type.METHOD) {
                type(type);
            }
        }

        private void type(Type type) {
            Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            boolean object = element.getSort() == Type.OBJECT;
            if (object && !isAllowed(element.getInternalName()) && !MADE.equals(element.getInternalName())) {
                refused.add(element.getInternalName());
            }
        }
    }
}
