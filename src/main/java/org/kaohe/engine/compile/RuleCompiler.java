package org.kaohe.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles canonical DRL to class files with Drools' executable model and the ECJ compiler it ships. One compilation at
 * a time; nothing of it is loaded here.
 */
public final class RuleCompiler {

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final Object ONE_AT_A_TIME = new Object();

    static {
        System.setProperty("drools.dialect.java.compiler", "ECLIPSE");
    }

    private RuleCompiler() {}

    /** Class files by class name; empty when {@code problems} is not. */
    public record Compiled(Map<String, byte[]> classes, List<Problem> problems) {
        public Compiled {
            problems = List.copyOf(problems);
        }
    }

    public static Compiled compile(String drl) {
        synchronized (ONE_AT_A_TIME) {
            KieServices services = KieServices.get();
            ReleaseId release = services.newReleaseId("org.kaohe", "pack", "1." + BUILDS.incrementAndGet());
            try {
                return build(services, release, drl);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // The builder throws instead of reporting for many mistakes.
                return failed(String.valueOf(e.getMessage()));
            } finally {
                services.getRepository().removeKieModule(release);
            }
        }
    }

    private static Compiled build(KieServices services, ReleaseId release, String drl) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/kaohe/pack/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return failed(errors.stream().map(Message::getText).limit(3).collect(Collectors.joining("; ")));
        }
        return new Compiled(classes((InternalKieModule) builder.getKieModule()), List.of());
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : new ArrayList<>(module.getFileNames())) {
            if (file.endsWith(".class") && file.startsWith("kaohe/pack/")) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            }
        }
        return classes;
    }

    private static Compiled failed(String reason) {
        String shortened = reason.length() > 500 ? reason.substring(0, 500) : reason;
        return new Compiled(Map.of(), List.of(Problem.error("rule.compile", Place.NOWHERE, shortened)));
    }
}
